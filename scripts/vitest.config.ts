import { packageTests } from '@monorepo/config/vitest';

export default packageTests({
  test: {
    coverage: {
      // Started as processes of their own, whose coverage is not seen here: each only calls what is.
      // The tests of what is generated and of mutations are runs of their own, of minutes.
      exclude: [
        'src/{check,dev,start,test,test-e2e,test-generated,test-mutations}.ts',
        'src/checks/check-*.ts',
        'src/tests/{copy,generated,mutation-run}.ts',
      ],
    },
  },
});
