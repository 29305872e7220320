#include "rules/severity.h"

enum { MILLI = 1000 };

// 1000 x log10(m / 10) for m = 10 .. 100: one decade of mantissas, the rest is counting zeros.
static const int16_t mantissas[91] = {
    0,   41,  79,  114, 146, 176, 204, 230, 255, 279, 301, 322, 342, 362, 380,  398, 415, 431, 447,
    462, 477, 491, 505, 519, 531, 544, 556, 568, 580, 591, 602, 613, 623, 633,  643, 653, 663, 672,
    681, 690, 699, 708, 716, 724, 732, 740, 748, 756, 763, 771, 778, 785, 792,  799, 806, 813, 820,
    826, 833, 839, 845, 851, 857, 863, 869, 875, 881, 886, 892, 898, 903, 908,  914, 919, 924, 929,
    934, 940, 944, 949, 954, 959, 964, 968, 973, 978, 982, 987, 991, 996, 1000,
};

int dm_log10_milli(int64_t x)
{
    if (x < 1) return 0;
    int decades = 0;
    int64_t unit = 1; // 10^decades <= x
    while (x / 10 >= unit) {
        unit *= 10;
        decades++;
    }
    // Mantissa in thousandths, 1000 .. 9999; small units are scaled up first to lose nothing.
    const int64_t mantissa = unit >= MILLI ? x / (unit / MILLI) : x * MILLI / unit;
    const int64_t row = mantissa / 100 - 10;
    const int64_t rest = mantissa % 100;
    const int64_t low = mantissas[row];
    const int64_t high = mantissas[row + 1];
    return decades * MILLI + (int)(low + ((high - low) * rest + 50) / 100);
}

static int64_t clamp_points(int64_t milli_points)
{
    if (milli_points < 0) return 0;
    return milli_points > 100 * MILLI ? 100 * MILLI : milli_points;
}

int dm_severity(const dm_severity_input *input)
{
    // p, d and l of the formula, in thousandths of a point.
    const int64_t people = clamp_points(25 * (dm_log10_milli(input->persons) - 3 * MILLI));
    const int64_t hours =
        clamp_points((dm_log10_milli(input->minutes) - dm_log10_milli(60)) * 333 / 10);
    const int64_t money = clamp_points(20 * (dm_log10_milli(input->loss) - 3 * MILLI));

    int64_t sum = (25 * people + 15 * hours + 20 * money) / 100;
    sum += 3750 * input->reversible + 5000 * input->target_class + 1250 * input->information;
    // The bonus is for lifelines and the core of the internet. Class 4 also holds nuclear sites:
    // they serve nobody directly, the core serves everybody.
    const bool is_lifeline =
        input->target_class == 3 || (input->target_class == 4 && input->persons > 0);
    if (input->is_disruptive && is_lifeline) sum += 10 * MILLI;
    if (input->is_government_espionage) sum += 15 * MILLI;

    if (input->deaths_milli >= MILLI) {
        const int64_t floor =
            65 * MILLI + 10 * (int64_t)(dm_log10_milli(input->deaths_milli) - 3 * MILLI);
        if (sum < floor) sum = floor;
    }
    return (int)((clamp_points(sum) + MILLI / 2) / MILLI);
}

int dm_severity_level(int severity)
{
    static const int cuts[5] = {20, 35, 50, 65, 80};
    int level = 0;
    while (level < 5 && severity >= cuts[level]) level++;
    return level;
}
