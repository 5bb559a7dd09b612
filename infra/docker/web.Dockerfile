# The web. From the root of the repository: docker build -f infra/docker/web.Dockerfile .
FROM docker.io/library/node:24-bookworm-slim AS base

FROM base AS tools
ARG PNPM_VERSION=12.21.0
ARG TURBO_VERSION=2.11.11
RUN npm install --global pnpm@${PNPM_VERSION} turbo@${TURBO_VERSION}
ENV CI=true TURBO_TELEMETRY_DISABLED=1 NEXT_TELEMETRY_DISABLED=1 \
    pnpm_config_store_dir=/pnpm/store pnpm_config_verify_deps_before_run=false
WORKDIR /repo

# What the web needs of the repository: a change elsewhere leaves the layers below as they are.
FROM tools AS pruned
COPY . .
RUN turbo prune @monorepo/web --docker

FROM tools AS build
COPY --from=pruned /repo/out/json/ ./
RUN --mount=type=cache,id=pnpm,target=/pnpm pnpm install --frozen-lockfile --filter '@monorepo/web...'
COPY --from=pruned /repo/out/full/ ./
RUN --mount=type=cache,id=next,target=/repo/apps/web/.next/cache turbo run build --filter=@monorepo/web
# Next traces what the server imports; the build has put the files that browsers load beside it.
RUN cp -r apps/web/.next/standalone /app

FROM base
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 HOSTNAME=0.0.0.0
WORKDIR /app
COPY --from=build /app ./
USER 65532:65532
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["apps/web/server.js"]
