using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(
    name = "main",
    worker = (
      modules = [(name = "worker", esModule = embed "bundledWorker.mjs")],
      compatibilityDate = "2026-01-01",
    ),
  )],
);
