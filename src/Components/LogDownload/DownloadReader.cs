using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.LogDownload;

/// <summary>Reads the dialog's entries: only those that count are looked at.</summary>
internal static class DownloadReader
{
    private const string Machine = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static DownloadReading Read(DownloadForm form, DownloadSubject subject, DateTimeOffset now) => (form.What, form.Span) switch
    {
        (DownloadWhat.Held, _) => new(null, null, ImmutableDictionary<string, string>.Empty),
        (_, DownloadSpan.LastHour) => Whole(now.AddHours(-1), now),
        (_, DownloadSpan.Last6Hours) => Whole(now.AddHours(-6), now),
        (_, DownloadSpan.Last24Hours) => Whole(now.AddHours(-24), now),
        (_, DownloadSpan.ThisRun) when subject.RunStart is { } start => Whole(start, now),
        _ => Typed(form, now),
    };

    /// <summary>What the browser is to do for a good reading.</summary>
    public static DownloadOrder Order(DownloadForm form, DownloadSubject subject, DownloadReading reading, DateTimeOffset now)
    {
        var name = FileName(subject.Name, reading.To ?? now, form.Format);
        return reading is { From: { } from, To: { } to }
            ? new DownloadOrder(Url(subject, form.Format, from, to), name, form.Format, from, to)
            : new DownloadOrder(null, name, form.Format, null, null);
    }

    private static DownloadReading Whole(DateTimeOffset from, DateTimeOffset to) => new(from, to, ImmutableDictionary<string, string>.Empty);

    private static DownloadReading Typed(DownloadForm form, DateTimeOffset now)
    {
        var problems = ImmutableDictionary.CreateBuilder<string, string>();
        var from = Time(form.From, DownloadForm.FromField);
        var to = form.To.Trim().Length == 0 ? now : Time(form.To, DownloadForm.ToField);
        if (from > now)
        {
            problems[DownloadForm.FromField] = "This is still to come: nothing is written yet.";
        }
        else if (from >= to)
        {
            problems[DownloadForm.ToField] = "This is not after the beginning. Give a later time, or none for now.";
        }

        return new DownloadReading(from, to, problems.ToImmutable());

        DateTimeOffset? Time(string text, string field)
        {
            if (UtcSecond.Of(text) is { } at)
            {
                return at;
            }

            problems[field] = UtcSecond.Mend(text);
            return null;
        }
    }

    private static string Url(DownloadSubject subject, LogFileFormat format, DateTimeOffset from, DateTimeOffset to) => QueryHelpers.AddQueryString(
        "api/logs",
        subject.Sources.Take(1).Select(static source => KeyValuePair.Create("target", (string?)source.TargetName))
            .Concat(subject.Sources.Select(static source => source.Arn is { } arn ? KeyValuePair.Create("arn", (string?)arn) : KeyValuePair.Create("group", source.LogGroupName)))
            .Append(KeyValuePair.Create("from", (string?)from.UtcDateTime.ToString(Machine, CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("to", (string?)to.UtcDateTime.ToString(Machine, CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("format", (string?)(format is LogFileFormat.Ndjson ? "ndjson" : "text"))));

    // A log group's name may hold slashes and signs that files may not.
    private static string FileName(string name, DateTimeOffset at, LogFileFormat format)
    {
        var safe = string.Concat(name.Select(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')).Trim('-', '.');
        return string.Create(CultureInfo.InvariantCulture, $"{(safe.Length > 0 ? safe : "log")}-{at.UtcDateTime:yyyyMMdd-HHmmss}.{(format is LogFileFormat.Ndjson ? "ndjson" : "log")}");
    }
}
