// What reads texts that people wrote: times, cleanliness, "did you mean".
#include "base/text.h"

#include "base/utf8.h"

#include <string.h>

enum {
    HOUR = 60,
    DAY = 24 * HOUR,
    TIME_MAX = 10 * 365 * DAY,
    NUMBER_DIGITS_MAX = 7,  // enough for ten years in minutes
    SUGGEST_BYTES_MAX = 64, // longer names are too long to be a slip of the finger
    SUGGEST_DISTANCE_MAX = 3,
};

/// Reads `digits_min` to `digits_max` decimal digits and moves `*at` behind them.
/// @return -1 when there are fewer, or more
static int64_t read_digits(const char **at, int digits_min, int digits_max)
{
    int64_t number = 0;
    int digits = 0;
    for (; **at >= '0' && **at <= '9'; (*at)++, digits++) {
        if (digits == digits_max) return -1;
        number = number * 10 + (**at - '0');
    }
    return digits >= digits_min ? number : -1;
}

/// The rest of "d:hh:mm" after the days. @return minutes, or -1
static int64_t read_clock(const char *at, int64_t days)
{
    at++;
    const int64_t hours = read_digits(&at, 1, 2);
    if (hours < 0 || hours > 23 || *at != ':') return -1;
    at++;
    const int64_t minutes = read_digits(&at, 2, 2);
    if (minutes < 0 || minutes > 59 || *at != '\0') return -1;
    return days * DAY + hours * HOUR + minutes;
}

/// Minutes in one of the unit that `word` names, or -1.
static int64_t unit_minutes(const char *word)
{
    if (*word == ' ') word++;
    if (strcmp(word, "min") == 0) return 1;
    if (strcmp(word, "h") == 0) return HOUR;
    if (strcmp(word, "d") == 0) return DAY;
    return -1;
}

bool dm_parse_time(const char *string, int64_t *minutes)
{
    const char *at = string;
    const int64_t number = read_digits(&at, 1, NUMBER_DIGITS_MAX);
    if (number < 0) return false;

    int64_t total = -1;
    if (*at == ':') {
        total = read_clock(at, number);
    } else {
        const int64_t unit = unit_minutes(at);
        if (unit > 0) total = number * unit;
    }
    if (total < 0 || total > TIME_MAX) return false;
    *minutes = total;
    return true;
}

static bool is_control(uint32_t character)
{
    if (character == '\t' || character == '\n') return false;
    return character < 0x20 || (character >= 0x7F && character <= 0x9F);
}

bool dm_text_is_clean(const char *bytes, size_t size)
{
    size_t at = 0;
    while (at < size) {
        if (bytes[at] >= ' ' && bytes[at] <= '~') { // most are: this is quick
            at++;
            continue;
        }
        uint32_t character = 0;
        const size_t length = dm_utf8_read(bytes + at, size - at, &character);
        if (length == 0 || is_control(character)) return false;
        at += length;
    }
    return true;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/// How many slips (a letter more, less, other, or two swapped) lie between the two words, which
/// are at most SUGGEST_BYTES_MAX long.
static int distance_between(const char *word, int word_size, const char *name, int name_size)
{
    // Row i of the usual table: the distance of the first i letters of `word` to each beginning
    // of `name`. Three rows suffice.
    int rows[3][SUGGEST_BYTES_MAX + 1];
    for (int j = 0; j <= name_size; j++) rows[0][j] = j;
    for (int i = 1; i <= word_size; i++) {
        int *row = rows[i % 3];
        const int *above = rows[(i + 2) % 3];
        const int *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (int j = 1; j <= name_size; j++) {
            const int is_other = word[i - 1] != name[j - 1];
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + is_other);
            const bool is_swapped =
                i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1];
            if (is_swapped) row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[word_size % 3][name_size];
}

const char *dm_suggest(const char *word, const char *const *names, int name_count)
{
    const size_t word_size = strlen(word);
    if (word_size > SUGGEST_BYTES_MAX) return NULL;

    const char *nearest = NULL;
    int nearest_distance = least((int)word_size / 3, SUGGEST_DISTANCE_MAX) + 1;
    for (int i = 0; i < name_count; i++) {
        const size_t name_size = strlen(names[i]);
        if (name_size > SUGGEST_BYTES_MAX) continue;
        const int distance = distance_between(word, (int)word_size, names[i], (int)name_size);
        if (distance >= nearest_distance) continue;
        nearest = names[i];
        nearest_distance = distance;
    }
    return nearest;
}
