/**
 * What the processor knows of actors and unions, in immutable records: filled by the reader, checked by validators, turned
 * into source by the generator. Nothing of {@code javax.lang.model} stands here but the {@link
 * dev.casty.processor.model.Origin} that a diagnostic points at.
 */
@NullMarked
package dev.casty.processor.model;

import org.jspecify.annotations.NullMarked;
