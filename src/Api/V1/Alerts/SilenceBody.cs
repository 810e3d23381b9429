using DmsDashboard.Actions.Alerts;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Of what nobody is to be told, and when. Without members: of nothing at all, until it is ended.</summary>
internal sealed record SilenceBody
{
    public const string Example = """{ "replication": "orders-oracle-to-aurora", "minutes": 120, "note": "Rehearsal of the cut-over" }""";

    private const int MinutesOfAYear = 366 * 24 * 60;

    private const string OfTarget = "target", OfReplication = "replication", Begin = "from", End = "until", Length = "minutes", Hours = "week", Why = "note";

    public static string[] Members { get; } = [OfTarget, OfReplication, Begin, End, Length, Hours, Why];

    /// <summary>The name of a target, for all of its replications; null for all targets. Not with replication.</summary>
    public string? Target { get; init; }

    /// <summary>The id of one replication; null for all.</summary>
    public string? Replication { get; init; }

    /// <summary>When it begins; null for at once.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it ends; null, without minutes, until somebody ends it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How long it lasts from its beginning on: 1 to 527040, which is a year. Not with until.</summary>
    public int? Minutes { get; init; }

    /// <summary>Hours that come again each week; null for the whole time.</summary>
    public SilenceWeekBody? Week { get; init; }

    /// <summary>Why, for whoever reads the list; 200 letters at most, in one line.</summary>
    public string? Note { get; init; }

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public static SilenceRequest Read(BodyReader body, DmsSnapshot snapshot)
    {
        var (target, note) = (TargetOf(body, snapshot), body.Text(Why) ?? "");
        var replication = body.Text(OfReplication) is { } id ? BodyReplication.Find(body, OfReplication, id, snapshot)?.Key : null;
        var request = new SilenceRequest(target, replication, body.Object(Hours, SilenceWeekBody.Members) is { } week ? SilenceWeekBody.Read(week) : null, note)
        {
            From = body.Time(Begin),
            Until = body.Time(End),
            Minutes = body.Number(Length, 1, MinutesOfAYear),
        };
        foreach (var (name, problem) in Problems(request))
        {
            body.Refuse(name, problem);
        }

        return request;
    }

    private static string? TargetOf(BodyReader body, DmsSnapshot snapshot)
    {
        var name = body.Text(OfTarget);
        var known = snapshot.Targets.Select(static target => target.Target.Name).ToList();
        if (name is not null && !known.Contains(name))
        {
            body.Refuse(OfTarget, $"'{ReplicationNaming.Shown(name)}' is not known{(known.Count == 0 ? " yet: no target was read" : $": use {string.Join(" or ", known)}")}.");
        }

        return name;
    }

    private static IEnumerable<(string Name, string Problem)> Problems(SilenceRequest request)
    {
        if (request is { TargetName: not null, Replication: not null })
        {
            yield return (OfReplication, "it has a target of its own: leave target out.");
        }

        if (request is { Until: not null, Minutes: not null })
        {
            yield return (Length, "leave it out where until is given.");
        }

        if (request.Note.Length > SilenceDraft.LongestNote || request.Note.Any(char.IsControl))
        {
            yield return (Why, $"write {SilenceDraft.LongestNote} letters at most, without line breaks.");
        }
    }
}
