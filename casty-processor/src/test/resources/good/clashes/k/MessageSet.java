package k;

record MessageSet() {}
