/**
 * English for Tallystick: the tokenizer, tagger, dependency parser and SUTime of Stanford CoreNLP
 * behind core's {@link org.tallystick.language.Analyzer}. Models are read from the class path,
 * once, when the first candidate sentence asks for them.
 */
package org.tallystick.english;
