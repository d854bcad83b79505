package k;

record List() {}
