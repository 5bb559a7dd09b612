import { type Home, TodoQuery } from '@monorepo/shared-types';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Caller, From } from '../../platform/session/index.ts';
import { HomeService } from './home.service.ts';

@Controller('organizations/:slug/home')
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Get()
  read(
    @From() caller: Caller,
    @Param('slug') slug: string,
    @Query({ schema: TodoQuery }) query: TodoQuery,
  ): Promise<Home> {
    return this.home.compose(caller, slug, query);
  }
}
