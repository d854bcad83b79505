package k;

record Double() {}
