package io.github.companyaccounts.api.imports;

/**
 * A line of a file that says something.
 *
 * @param number from 1, lines without text and the heading counted
 */
record FileLine(int number, String text) {}
