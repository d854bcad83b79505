package k;

record Handlers() {}
