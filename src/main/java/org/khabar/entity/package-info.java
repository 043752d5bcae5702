/**
 * Names and titles in a text, and who or what they name.
 *
 * <p>A {@link org.khabar.entity.Mention} is a place in the text; all mentions of one person, place
 * or organisation refer to one {@link org.khabar.entity.Entity}. Of a title mention, {@link
 * org.khabar.entity.Title} says what it means. Names that the user knows beforehand are {@link
 * org.khabar.entity.CustomName}s. Kunya, laqab, nisba and idafa: <a
 * href="{@docRoot}/doc-files/glossary.html">glossary</a>.
 */
@NullMarked
package org.khabar.entity;

import org.jspecify.annotations.NullMarked;
