export async function startDatabase() {
  return Promise.resolve({
    runtimeUrl: 'postgres://runtime:runtime@127.0.0.1:15150/app',
    systemUrl: 'postgres://system:system@127.0.0.1:15150/app',
    stop: () => Promise.resolve(),
  });
}
