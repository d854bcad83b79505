package dev.casty.processor.model;

/**
 * Why a value can't be written: something in it that has no encoding.
 *
 * @param path the way from the field to it, such as {@code lines -> List<Line> -> Line.sink -> OutputStream}
 * @param culprit what has to change: the field or the component of a record, and its type
 * @param reason what is wrong with the type
 */
public record Obstacle(String path, String culprit, String reason) {}
