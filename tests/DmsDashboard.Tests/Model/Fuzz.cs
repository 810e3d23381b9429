using System.Globalization;
using System.Text.Json;

namespace DmsDashboard.Tests.Model;

/// <summary>Gives damaged samples to whatever reads texts: the same ones in each run, or other ones for as many seconds as DMS_FUZZ_SECONDS says.</summary>
internal static class Fuzz
{
    private const string SecondsVariable = "DMS_FUZZ_SECONDS";

    /// <summary>So many texts, with the number of each.</summary>
    /// <exception cref="InvalidOperationException">One was not read: says which, and by which seed it comes again.</exception>
    public static void Each(int count, Action<string, int> read)
    {
        var (time, seed) = (TimeProvider.System, Mutations.Seed);
        var started = time.GetTimestamp();
        do
        {
            Read(Mutations.Of(count, seed), read, seed);
            seed = unchecked((int)time.GetUtcNow().Ticks);
        }
        while (time.GetElapsedTime(started) < Duration());
    }

    /// <summary>So many texts of a megabyte; always the same ones, as they are read against a timeout.</summary>
    /// <exception cref="InvalidOperationException">One was not read.</exception>
    public static void EachHuge(int count, Action<string, int> read) => Read(Mutations.Huge(count, Mutations.Seed), read, Mutations.Seed);

    private static void Read(IEnumerable<string> texts, Action<string, int> read, int seed)
    {
        foreach (var (number, text) in texts.Index())
        {
            try
            {
                read(text, number);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, text {number}: {JsonSerializer.Serialize(text.Length > 4_000 ? text[..4_000] : text)}", exception);
            }
        }
    }

    private static TimeSpan Duration() =>
        double.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
}
