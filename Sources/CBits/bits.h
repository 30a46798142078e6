#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Vectors of bytes with an answer in bits: Swift has vectors, but not this step. */

typedef uint8_t bits_bytes __attribute__((ext_vector_type(64)));
typedef bool bits_answer __attribute__((ext_vector_type(64)));

/* One bit for each of 64 bytes that is not below the one and not above the other. */
static inline __attribute__((always_inline)) uint64_t bits_within(const uint8_t *text, uint8_t low, uint8_t high) {
  bits_bytes bytes;
  memcpy(&bytes, text, 64);
  bits_answer answer = __builtin_convertvector(bytes - low <= (bits_bytes)(uint8_t)(high - low), bits_answer);
  uint64_t bits;
  memcpy(&bits, &answer, 8);
  return bits;
}

typedef uint8_t bits_few __attribute__((ext_vector_type(16)));
typedef bool bits_few_answer __attribute__((ext_vector_type(16)));

static inline __attribute__((always_inline)) bits_few bits_load_few(const uint8_t *text) {
  bits_few bytes;
  memcpy(&bytes, text, 16);
  return bytes;
}

static inline __attribute__((always_inline)) uint16_t bits_of_few(bits_few_answer answer) {
  uint16_t bits;
  memcpy(&bits, &answer, 2);
  return bits;
}

/* One bit for each of 16 bytes that is `byte` once the bits of `set` are set in it. */
static inline __attribute__((always_inline)) uint16_t bits_alike(const uint8_t *text, uint8_t byte, uint8_t set) {
  return bits_of_few(
      __builtin_convertvector((bits_load_few(text) | (bits_few)set) == (bits_few)byte, bits_few_answer));
}

/* One bit for each of 16 bytes that is not above `high`. */
static inline __attribute__((always_inline)) uint16_t bits_not_above(const uint8_t *text, uint8_t high) {
  return bits_of_few(__builtin_convertvector(bits_load_few(text) <= (bits_few)high, bits_few_answer));
}
