using System.Globalization;
using System.Text.Json;

namespace DmsDashboard.Tests.Model;

/// <summary>Gives damaged samples to whatever reads texts: the same ones in each run, or other ones for as many seconds as DMS_FUZZ_SECONDS says.</summary>
internal static class Fuzz
{
    private const string SecondsVariable = "DMS_FUZZ_SECONDS";

    /// <summary>So many texts, with the number of each.</summary>
    /// <exception cref="InvalidOperationException">One was not read: says which, and by which seed it comes again.</exception>
    public static void Each(int count, Action<string, int> read) => Each(seed => Mutations.Of(count, seed), read);

    /// <summary>So many texts of a megabyte.</summary>
    /// <exception cref="InvalidOperationException">One was not read.</exception>
    public static void EachHuge(int count, Action<string, int> read) => Each(seed => Mutations.Huge(count, seed), read);

    private static void Each(Func<int, IEnumerable<string>> texts, Action<string, int> read)
    {
        var (time, seed) = (TimeProvider.System, Mutations.Seed);
        var started = time.GetTimestamp();
        do
        {
            Read(texts(seed), read, seed);
            seed = unchecked((int)time.GetUtcNow().Ticks);
        }
        while (time.GetElapsedTime(started) < Duration());
    }

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
