/**
 * Names and events of many documents as one: who and what is the same across articles.
 *
 * <p>After the way of a document: {@link org.khabar.resolve.Resolver} takes analyses one after
 * another and gives {@link org.khabar.resolve.Resolved} entities and events. {@link
 * org.khabar.resolve.ResolverSteps} has the same steps for many machines.
 */
@NullMarked
package org.khabar.resolve;

import org.jspecify.annotations.NullMarked;
