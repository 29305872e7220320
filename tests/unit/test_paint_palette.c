// The colours of each theme, as they look to people who see fewer colours than others do.
#include "paint/palette.h"
#include "support/test.h"

#include <math.h>
#include <stdio.h>

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0,
// for linear red, green and blue.
static const struct {
    const char *name;
    double mix[3][3];
} eyes[] = {
    {"all three", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {"no red",
     {{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {"no green",
     {{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {"no blue",
     {{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
};

// Four times what is just seen as a difference between two patches side by side (2.3).
static const double least = 9.2;

static const dm_role lanes[] = {DM_ROLE_FIRST, DM_ROLE_SECOND, DM_ROLE_THIRD, DM_ROLE_NORM,
                                DM_ROLE_PUBLIC};
static const dm_role outcomes[] = {DM_ROLE_BREACH, DM_ROLE_CAUTION, DM_ROLE_MET};

typedef struct lab {
    double lightness, a, b;
} lab;

static double linear(uint32_t byte)
{
    const double share = byte / 255.0;
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double bent(double share)
{
    return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116.0;
}

/// CIELAB, daylight.
static lab seen(uint32_t colour, const double mix[3][3])
{
    const double rgb[3] = {linear(colour >> 16U), linear(colour >> 8U & 255U),
                           linear(colour & 255U)};
    double eye[3];
    for (int i = 0; i < 3; i++) {
        const double sum = mix[i][0] * rgb[0] + mix[i][1] * rgb[1] + mix[i][2] * rgb[2];
        eye[i] = fmin(1, fmax(0, sum));
    }
    const double x = bent((0.4124 * eye[0] + 0.3576 * eye[1] + 0.1805 * eye[2]) / 0.95047);
    const double y = bent(0.2126 * eye[0] + 0.7152 * eye[1] + 0.0722 * eye[2]);
    const double z = bent((0.0193 * eye[0] + 0.1192 * eye[1] + 0.9505 * eye[2]) / 1.08883);
    return (lab){116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static int count_alike(const dm_role *roles, int count)
{
    int alike = 0;
    for (int theme = 0; theme < DM_THEME_COUNT; theme++) {
        for (size_t eye = 0; eye < sizeof eyes / sizeof eyes[0]; eye++) {
            for (int i = 0; i < count * count; i++) {
                const dm_role one = roles[i / count];
                const dm_role other = roles[i % count];
                if (one >= other) continue;
                const lab left = seen(dm_theme_colour((dm_theme)theme, one), eyes[eye].mix);
                const lab right = seen(dm_theme_colour((dm_theme)theme, other), eyes[eye].mix);
                const double apart = sqrt(pow(left.lightness - right.lightness, 2) +
                                          pow(left.a - right.a, 2) + pow(left.b - right.b, 2));
                if (apart >= least) continue;
                fprintf(stderr, "%s, %s: %s and %s are %.1f apart\n",
                        dm_theme_name((dm_theme)theme), eyes[eye].name, dm_role_name(one),
                        dm_role_name(other), apart);
                alike++;
            }
        }
    }
    return alike;
}

static void lanes_stay_apart_for_eyes_that_see_fewer_colours(void **state)
{
    (void)state;
    assert_int_equal(count_alike(lanes, sizeof lanes / sizeof lanes[0]), 0);
}

static void kept_late_and_broken_stay_apart_for_eyes_that_see_fewer_colours(void **state)
{
    (void)state;
    assert_int_equal(count_alike(outcomes, sizeof outcomes / sizeof outcomes[0]), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lanes_stay_apart_for_eyes_that_see_fewer_colours),
        cmocka_unit_test(kept_late_and_broken_stay_apart_for_eyes_that_see_fewer_colours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
