using System.Globalization;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>Names in a sentence, few of them.</summary>
internal static class NameList
{
    /// <summary>"Orders", "Orders and Payments", "Orders, Payments and 3 others"; at most <paramref name="most"/> names.</summary>
    public static string Of(IReadOnlyList<string> names, int most = 2) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ when names.Count <= most => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        _ => $"{string.Join(", ", names.Take(most))} and {Others(names.Count - most)}",
    };

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Others(int number) => number == 1 ? "1 other" : $"{Count(number)} others";
}
