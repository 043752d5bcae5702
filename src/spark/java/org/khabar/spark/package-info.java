/**
 * khabar on Apache Spark: Datasets of documents to Datasets of analyses, and these to entities and
 * events of all.
 *
 * <p>Spark itself is not a dependency of khabar, since every cluster brings its own: 4.2 or later
 * with Scala 2.13. The package is for the class path, where Spark runs; the module {@code
 * org.khabar} holds it but does not export it.
 */
@NullMarked
package org.khabar.spark;

import org.jspecify.annotations.NullMarked;
