package k;

record Outcome() {}
