package k;

record GeneratedRef() {}
