using DmsDashboard.Store;

namespace DmsDashboard.Api;

/// <summary>The filters of an address, for a program that would not see that one of them was not understood.</summary>
internal static class ActivityParameters
{
    private const int LongestName = 40;

    /// <summary>What they ask for, with a sentence for each that is unknown, given twice or cannot be read.</summary>
    public static ActivityQueryReading Read(IQueryCollection parameters)
    {
        var reading = ActivityQueryText.Read(name => parameters[name]);
        return reading with { Problems = [.. Misnamed(parameters), .. Repeated(parameters), .. reading.Problems] };
    }

    private static IEnumerable<string> Misnamed(IQueryCollection parameters) => parameters.Keys
        .Where(static key => !ActivityQueryText.AllNames.Contains(key, StringComparer.OrdinalIgnoreCase))
        .Select(static key => $"'{Shown(key)}' is no filter: use {string.Join(", ", ActivityQueryText.AllNames)}.");

    // These two are lists, which may be given in parts.
    private static IEnumerable<string> Repeated(IQueryCollection parameters) => ActivityQueryText.AllNames
        .Where(name => name is not (ActivityQueryText.Show or ActivityQueryText.Outcome) && parameters[name].Count > 1)
        .Select(static name => $"{name} is given more than once: give it once.");

    private static string Shown(string name) =>
        string.Concat(name.Take(LongestName).Select(static letter => char.IsControl(letter) ? '\uFFFD' : letter)) + (name.Length > LongestName ? "…" : "");
}
