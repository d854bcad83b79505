package k;

record String() {}
