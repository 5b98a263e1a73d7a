/*
 * Lets a libpg_query archive that was compiled against glibc 2.38 or newer link on older systems.
 * The two functions are all that it needs beyond glibc 2.34. No system header is included: stdlib.h may
 * redirect strtoul to __isoc23_strtoul, which would then call itself.
 */
typedef __SIZE_TYPE__ size_type;

extern unsigned long strtoul(const char *text, char **end, int base);

__attribute__((visibility("hidden"))) unsigned long
__isoc23_strtoul(const char *text, char **end, int base) {
  return strtoul(text, end, base);
}

__attribute__((visibility("hidden"))) size_type
strlcpy(char *target, const char *source, size_type capacity) {
  size_type length = 0;
  while (source[length] != '\0') {
    length++;
  }
  if (capacity > 0) {
    size_type kept = length < capacity - 1 ? length : capacity - 1;
    for (size_type i = 0; i < kept; i++) {
      target[i] = source[i];
    }
    target[kept] = '\0';
  }
  return length;
}
