using System.Globalization;

namespace DmsDashboard.Bench;

/// <summary>Lines of a task log as a busy task writes them: seven kinds in turns, one in twenty known to the catalogue of failures.</summary>
internal static class BusyLines
{
    private const string NumberMark = " n~";
    private const string StampMark = " t~";

    private static readonly string[] Texts =
    [
        "TASK_MANAGER|I|Start loading segment #{0} of 12 of table 'DWH'.'SALES_FACT' (Id = {1}) by subtask 1. Start load timestamp 0006213AF4E1A0C2{2}  (replicationtask_util.c:752)",
        "SOURCE_UNLOAD|I|Unload finished for segment #{0} of segmented table 'DWH'.'SALES_FACT' (Id = {1}). 18204331 rows sent.{2}  (streamcomponent.c:3396)",
        "TARGET_LOAD|I|Load finished for segment #{0} of segmented table 'DWH'.'SALES_FACT' (Id = {1}). 18204331 rows received. 0 rows skipped. Volume transfered 4831204480.{2}  (streamcomponent.c:4047)",
        "SORTER|I|Transaction of {0} changes was sent to the target{2}  (sorter_transaction.c:571)",
        "PERFORMANCE|T|Source latency {0}.00 seconds, Target latency {1}.00 seconds, Handling latency 0.00 seconds{2}  (replicationtask.c:3927)",
        "SOURCE_CAPTURE|W|Oracle error code is '{0}' while reading redo of table 'DWH'.'RETURNS_FACT' at position {1}{2}  (oracle_endpoint_utils.c:3245)",
    ];

    private const string Known = "SOURCE_UNLOAD|W|Value of column 'C{0}' in table 'integrations.integration' was truncated to 32768 bytes, actual length: {1} bytes{2}  (postgres_endpoint_unload.c:1072)";

    public static string Line(int number) => Line(number, "");

    /// <summary>A line that says its number and when it was written, so that whoever sees it knows what is missing and how old it is.</summary>
    public static string Numbered(int number, DateTimeOffset written) =>
        Line(number, string.Create(CultureInfo.InvariantCulture, $"{NumberMark}{number}{StampMark}{Micros(written)}"));

    /// <summary>Number and age of a numbered line; null for another one.</summary>
    public static (int Number, TimeSpan Age)? Read(string text, DateTimeOffset now) =>
        ValueOf(text, NumberMark) is { } number && ValueOf(text, StampMark) is { } micros ? ((int)number, TimeSpan.FromMicroseconds(Micros(now) - micros)) : null;

    /// <summary>When the newest line was written whose text is somewhere in what goes to a browser; null when none is.</summary>
    public static long? NewestStamp(ReadOnlySpan<byte> batch)
    {
        long? newest = null;
        for (var at = batch.IndexOf("t~"u8); at >= 0; at = batch.IndexOf("t~"u8))
        {
            batch = batch[(at + 2)..];
            if (System.Buffers.Text.Utf8Parser.TryParse(batch, out long stamp, out _))
            {
                newest = Math.Max(stamp, newest ?? 0);
            }
        }

        return newest;
    }

    public static long Micros(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    private static long? ValueOf(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var digits = text.AsSpan(at + mark.Length);
        var end = digits.IndexOf(' ');
        return long.TryParse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string Line(int number, string mark) => Line(number % 20 == 0 ? Known : Texts[number % Texts.Length], number, mark);

    private static string Line(string text, int number, string mark)
    {
        var parts = string.Format(CultureInfo.InvariantCulture, text, number % 97, number, mark).Split('|', 3);
        var at = new DateTime(2026, 11, 15, 1, 0, 0).AddMilliseconds(number * 37L % 86_400_000);
        return string.Create(CultureInfo.InvariantCulture, $"{12000 + number % 8:D8}: {at:yyyy-MM-ddTHH:mm:ss}:{number % 1000:D6} [{parts[0],-16}]{parts[1]}:  {parts[2]}");
    }
}
