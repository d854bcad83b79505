package k;

record Duration() {}
