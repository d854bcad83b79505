package k;

record Throwable() {}
