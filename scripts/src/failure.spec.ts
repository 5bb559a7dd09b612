import { describe, expect, it } from 'vitest';
import { codeOf, messageOf } from './failure.ts';

const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

describe('what is told of an error', () => {
  it('is its message, or those of the errors within', () => {
    expect(messageOf(refused)).toBe('refused');
    expect(messageOf(new AggregateError([refused, new Error('late')]))).toBe('refused; late');
    expect(messageOf('text')).toBe('text');
  });

  it('is its code, or the first one within', () => {
    expect(codeOf(refused)).toBe('ECONNREFUSED');
    expect(codeOf(new AggregateError([new Error('x'), refused]))).toBe('ECONNREFUSED');
    expect(codeOf(new Error('x'))).toBeUndefined();
    expect(codeOf('text')).toBeUndefined();
  });
});
