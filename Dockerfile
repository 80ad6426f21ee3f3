# syntax=docker/dockerfile:1
# scripts/dockerfile-steps.mjs carries these steps out where no engine runs: paths in COPY and RUN stay inside /app.

FROM node:20-bookworm-slim AS manifests
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY scripts/pnpm.mjs scripts/root.mjs scripts/
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/contract/package.json packages/contract/
COPY packages/prose/package.json packages/prose/

FROM manifests AS build
RUN node scripts/pnpm.mjs install --frozen-lockfile --filter . --filter @debrief/web... --filter @debrief/api...
COPY tsconfig.base.json ./
COPY scripts scripts
COPY packages packages
COPY apps apps
RUN node scripts/build.mjs

FROM manifests AS production
RUN node scripts/pnpm.mjs install --frozen-lockfile --prod --filter @debrief/api

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/app/data PORT=3000
COPY --from=production /app ./
COPY apps/api/migrations apps/api/migrations
COPY apps/api/seed apps/api/seed
COPY apps/api/src/cards/draw-cards.mjs apps/api/src/cards/draw-cards.mjs
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
# 1000 is "node". A volume mounted on data takes over this owner.
RUN mkdir data && chown 1000:1000 data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=32", "apps/api/dist/server.js"]
