using System.Text;

namespace DmsDashboard.Tests.Model;

/// <summary>Damaged samples, the same ones for the same seed.</summary>
internal static class Mutations
{
    /// <summary>Of a usual run.</summary>
    public const int Seed = 20_261_121;

    private const int MostLength = 4_000;
    private const int Megabyte = 1_048_576;
    private const int MostRepeats = 60;

    private static readonly string[] Pieces =
    [
        "'", "\"", "{", "}", "[", "]", "(", ")", ":", ",", "\n", "\t", " ", "\\", "\0", "\ud800", "é", "-", "(a.c:1)", "(x.c:99999999", "[SORTER ]E:",
        "00012345: ", "2026-11-15T01:51:22", "2026-02-30T25:61:61", ":123456", "', 'message': '", "Stop Reason ", " Error Level ", "Last Error ",
        "{operation:", ", tableName:", "ORA-", "Error 1236", "<script>", "\"onclick=\"", "password=", "IDENTIFIED BY ", "://u:p@", "\u202e", "\r\n", "\u0085",
    ];

    public static IEnumerable<string> Of(int count, int seed = Seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = Pick(random, Samples.Texts);
            for (var damages = random.Next(1, 6); damages > 0; damages--)
            {
                text = Damaged(random, text);
            }

            yield return text.Length <= MostLength ? text : text[..MostLength];
        }
    }

    /// <summary>Texts of a megabyte, which is as long as CloudWatch takes an event: a damaged sample over and over.</summary>
    public static IEnumerable<string> Huge(int count, int seed) =>
        Of(count, seed).Select(static text => text.Length == 0 ? new string(' ', Megabyte) : string.Concat(Enumerable.Repeat(text, (Megabyte / text.Length) + 1))[..Megabyte]);

    private static string Damaged(Random random, string text)
    {
        var (from, to) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        return random.Next(8) switch
        {
            0 => text.Remove(from, Math.Min(to - from, 12)),
            1 => text.Insert(from, Pick(random, Pieces)),
            2 => text.Insert(to, text[from..Math.Min(to, from + 40)]),
            3 => text[..from] + Pick(random, Samples.Texts),
            4 => text[..to],
            5 => text[..from] + string.Concat(Enumerable.Repeat(text[from..Math.Min(to, from + 30)], random.Next(MostRepeats))) + text[from..],
            6 => Flipped(random, text),
            _ => Swapped(random, text),
        };
    }

    // One bit, as a bad disk would have it.
    private static string Flipped(Random random, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var letters = new StringBuilder(text);
        letters[random.Next(text.Length)] ^= (char)(1 << random.Next(random.Next(2) == 0 ? 7 : 16));
        return letters.ToString();
    }

    private static string Swapped(Random random, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var letters = new StringBuilder(text);
        letters[random.Next(text.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000);
        return letters.ToString();
    }

    private static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
