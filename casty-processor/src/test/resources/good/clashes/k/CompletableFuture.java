package k;

record CompletableFuture() {}
