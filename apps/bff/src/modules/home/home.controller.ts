import { type Home, TodoQuery } from '@monorepo/shared-types';
import { Controller, Get, Query } from '@nestjs/common';
import { type Caller, From } from '../../platform/access/index.ts';
import { HomeService } from './home.service.ts';

@Controller('organizations/:slug/home')
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Get()
  read(@From() caller: Caller, @Query({ schema: TodoQuery }) query: TodoQuery): Promise<Home> {
    return this.home.compose(caller, query);
  }
}
