package k;

record BaseHandlers() {}
