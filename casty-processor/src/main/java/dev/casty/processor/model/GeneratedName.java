package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * The name of a class to generate.
 *
 * @param name the class
 * @param taken whether another class, written by hand or generated for another actor, has the name already; then nothing
 *     is generated under it
 */
public record GeneratedName(ClassName name, boolean taken) {}
