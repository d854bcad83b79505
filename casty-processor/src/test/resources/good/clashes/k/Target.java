package k;

record Target() {}
