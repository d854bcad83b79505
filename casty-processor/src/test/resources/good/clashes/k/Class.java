package k;

record Class() {}
