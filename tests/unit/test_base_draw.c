// Hashes and draws: the same on every machine for ever, even over their range, and each draw
// depends on its own key alone.
#include "base/bits.h"
#include "base/draw.h"
#include "base/hash.h"
#include "support/test.h"

#include <string.h>

// If one of these changes, every recorded game does. There is no good reason to.
static void hashes_and_draws_have_their_known_values(void **state)
{
    (void)state;
    assert_int_equal(dm_hash(0, "", 0), 0xf059a479a3143091);
    assert_int_equal(dm_hash(0, "demarche", 8), 0xafe64cd9a5eadd8b);
    assert_int_equal(dm_hash(7, "demarche", 8), 0x60e81308a70b12b9);
    assert_int_equal(dm_hash(7, "a text that is longer than one block of four words", 50),
                     0xee5b6c63351432cd);
    assert_int_equal(dm_hash_name("halmark"), 0xbb98db32);
    assert_int_equal(dm_hash_name(""), 0x534d94e8);
    assert_int_equal(dm_draw(7, DM_DRAW_CHANCE, 1, 2, 3), 0x8c599a88db5411c9);
    assert_int_equal(dm_draw(0, DM_DRAW_VARIABLE, 0, 0, 0), 0xfcb6670b7ce4d714);
    assert_int_equal(dm_draw_mix(1, 2), 0x6dd7a4d2);
}

static void a_bit_set_is_as_large_as_it_has_bits(void **state)
{
    (void)state;
    assert_int_equal(dm_bits_count(0), 0);
    assert_int_equal(dm_bits_count(1), 1);
    assert_int_equal(dm_bits_count(0xFFFF), 16);
    assert_int_equal(dm_bits_count(UINT64_C(1) << 63 | 5), 3);
    assert_int_equal(dm_bits_count(UINT64_MAX), 64);
}

static void every_byte_and_the_size_and_the_seed_count(void **state)
{
    (void)state;
    unsigned char bytes[100] = {0};
    uint64_t seen[8 * sizeof bytes + sizeof bytes + 64];
    size_t count = 0;
    for (size_t size = 0; size <= sizeof bytes; size++) seen[count++] = dm_hash(1, bytes, size);
    for (size_t bit = 0; bit < 8 * sizeof bytes; bit++) {
        bytes[bit / 8] ^= (unsigned char)(1U << bit % 8);
        seen[count++] = dm_hash(1, bytes, sizeof bytes);
        bytes[bit / 8] = 0;
    }
    for (uint64_t seed = 2; seed < 60; seed++) seen[count++] = dm_hash(seed, bytes, sizeof bytes);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++) assert_true(seen[i] != seen[j]);
}

static void a_name_hashes_the_same_wherever_it_lies(void **state)
{
    (void)state;
    static const char name[] = "cold-harbour-substation-number-twelve";
    char buffer[64];
    for (size_t shift = 0; shift < 9; shift++) {
        memcpy(buffer + shift, name, sizeof name);
        assert_int_equal(dm_hash_name(buffer + shift), dm_hash_name(name));
    }
    assert_int_not_equal(dm_hash_name("halmark"), dm_hash_name("surovia"));
}

static void each_part_of_the_key_makes_another_draw(void **state)
{
    (void)state;
    const uint64_t draw = dm_draw(7, DM_DRAW_CHANCE, 10, 20, 0);
    assert_int_equal(dm_draw(7, DM_DRAW_CHANCE, 10, 20, 0), draw);
    assert_true(dm_draw(8, DM_DRAW_CHANCE, 10, 20, 0) != draw);
    assert_true(dm_draw(7, DM_DRAW_EFFECT, 10, 20, 0) != draw);
    assert_true(dm_draw(7, DM_DRAW_CHANCE, 11, 20, 0) != draw);
    assert_true(dm_draw(7, DM_DRAW_CHANCE, 10, 21, 0) != draw);
    assert_true(dm_draw(7, DM_DRAW_CHANCE, 10, 20, 1) != draw);
    assert_true(dm_draw(7, DM_DRAW_CHANCE, 20, 10, 0) != draw);
}

static void neighbouring_keys_share_about_half_their_bits(void **state)
{
    (void)state;
    // 64 bits, 4000 pairs: 128000 differing bits expected, standard deviation 253.
    int64_t differing = 0;
    for (uint32_t i = 0; i < 1000; i++) {
        const uint64_t draw = dm_draw(i, DM_DRAW_TRACE, 5, 6, i);
        const uint64_t near[] = {
            dm_draw(i + 1, DM_DRAW_TRACE, 5, 6, i), dm_draw(i, DM_DRAW_TRACE, 4, 6, i),
            dm_draw(i, DM_DRAW_TRACE, 5, 7, i), dm_draw(i, DM_DRAW_TRACE, 5, 6, i + 1)};
        for (int j = 0; j < 4; j++)
            for (uint64_t bits = draw ^ near[j]; bits != 0; bits &= bits - 1) differing++;
    }
    assert_in_range(differing, 127000, 129000);
}

/// 1000 times Pearson's chi-square of `counts` against an even spread.
static int64_t unevenness(const int *counts, int cells, int draws)
{
    int64_t sum = 0;
    for (int i = 0; i < cells; i++) {
        const int64_t off = (int64_t)counts[i] * cells - draws;
        sum += off * off;
    }
    return sum * 1000 / ((int64_t)draws * cells);
}

enum { CELLS = 100, DRAWS = 100000 };

static void assert_even(const int *counts)
{
    // 99 degrees of freedom: 99.98 % of fair spreads lie between these (and ours never changes).
    assert_in_range(unevenness(counts, CELLS, DRAWS), 57000, 156000);
}

static void draws_are_even_over_every_part_of_the_key(void **state)
{
    (void)state;
    int by_seed[CELLS] = {0};
    int by_who[CELLS] = {0};
    int by_about[CELLS] = {0};
    int by_occurrence[CELLS] = {0};
    for (uint32_t i = 0; i < DRAWS; i++) {
        by_seed[dm_draw_below(dm_draw(i, DM_DRAW_CHANCE, 1, 2, 0), CELLS)]++;
        by_who[dm_draw_below(dm_draw(7, DM_DRAW_CHANCE, i, 2, 0), CELLS)]++;
        by_about[dm_draw_below(dm_draw(7, DM_DRAW_CHANCE, 1, i, 0), CELLS)]++;
        by_occurrence[dm_draw_below(dm_draw(7, DM_DRAW_CHANCE, 1, 2, i), CELLS)]++;
    }
    assert_even(by_seed);
    assert_even(by_who);
    assert_even(by_about);
    assert_even(by_occurrence);
}

static void two_draws_of_one_seed_do_not_move_together(void **state)
{
    (void)state;
    int pairs[CELLS] = {0};
    for (uint32_t seed = 0; seed < DRAWS; seed++) {
        const uint32_t one = dm_draw_below(dm_draw(seed, DM_DRAW_CHANCE, 1, 2, 0), 10);
        const uint32_t other = dm_draw_below(dm_draw(seed, DM_DRAW_CHANCE, 1, 2, 1), 10);
        pairs[one * 10 + other]++;
    }
    assert_even(pairs);
}

static void a_draw_is_below_its_bound(void **state)
{
    (void)state;
    assert_int_equal(dm_draw_below(UINT64_MAX, 0), 0);
    assert_int_equal(dm_draw_below(UINT64_MAX, 1), 0);
    assert_int_equal(dm_draw_below(UINT64_MAX, 6), 5);
    assert_int_equal(dm_draw_below(0, 6), 0);
    assert_int_equal(dm_draw_below(UINT64_MAX, UINT32_C(1) << 31), (UINT32_C(1) << 31) - 1);
}

static void mixing_keys_minds_the_order_and_is_never_0(void **state)
{
    (void)state;
    assert_true(dm_draw_mix(1, 2) != dm_draw_mix(2, 1));
    assert_true(dm_draw_mix(0, 1) != dm_draw_mix(1, 0));
    for (uint32_t i = 0; i < 1000; i++) {
        assert_true(dm_draw_mix(i, 0) != 0);
        assert_true(dm_draw_mix(i, i) != dm_draw_mix(i + 1, i + 1));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_and_draws_have_their_known_values),
        cmocka_unit_test(a_bit_set_is_as_large_as_it_has_bits),
        cmocka_unit_test(every_byte_and_the_size_and_the_seed_count),
        cmocka_unit_test(a_name_hashes_the_same_wherever_it_lies),
        cmocka_unit_test(each_part_of_the_key_makes_another_draw),
        cmocka_unit_test(neighbouring_keys_share_about_half_their_bits),
        cmocka_unit_test(draws_are_even_over_every_part_of_the_key),
        cmocka_unit_test(two_draws_of_one_seed_do_not_move_together),
        cmocka_unit_test(a_draw_is_below_its_bound),
        cmocka_unit_test(mixing_keys_minds_the_order_and_is_never_0),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
