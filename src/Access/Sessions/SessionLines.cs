using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;

namespace DmsDashboard.Access.Sessions;

/// <summary>What the activity tells of sessions and of sign-ins that did not come about.</summary>
internal static class SessionLines
{
    public const string SignIn = "SignIn", SignOut = "SignOut", EndSession = "EndSession";

    /// <summary>For what nobody asked.</summary>
    public static readonly ActionOrigin Itself = new("the dashboard", "the dashboard itself") { Way = AccessWays.Dashboard };

    public static ActivityItem Started(SessionRecord record, string from) =>
        Line(SignIn, record.Id, ActionOrigin.Of(record.Person, from), record.StartedAt) with
        {
            Sentence = record.Role.Length > 0
                ? $"{record.Person.Name} signed in by {record.Person.Way}: {record.Role.ToLowerInvariant()}."
                : $"{record.Person.Name} signed in by {record.Person.Way}, and none of their groups gives a role: they see nothing.",
        };

    public static ActivityItem Ended(LiveSession session, SessionEnd end, ActionOrigin by, DateTimeOffset at) =>
        Line(end is SessionEnd.SignedOut ? SignOut : EndSession, session.Id, by, at) with { Sentence = Sentence(session.Person.Name, end, by.Named) };

    /// <summary>Somebody who was not let in.</summary>
    public static ActivityItem Refused(string sentence, string from, DateTimeOffset at) =>
        Line(SignIn, 0, new ActionOrigin(ActionOrigin.NotSignedIn, from), at) with { Outcome = ActionOutcome.NotAllowed, Sentence = sentence };

    private static string Sentence(string name, SessionEnd end, string by) => end switch
    {
        SessionEnd.SignedOut => $"{name} signed out.",
        SessionEnd.Idle => $"The session of {name} is over: nothing was asked for a long time.",
        SessionEnd.TooOld => $"The session of {name} is over: the sign-in was too long ago.",
        SessionEnd.RoleChanged => $"The session of {name} is over: their groups give another role than at the sign-in.",
        SessionEnd.Replaced => $"The session of {name} is over: somebody signed in anew in that browser.",
        SessionEnd.EndedByAdmin => $"{by} ended the session of {name}.",
        _ => $"The session of {name} is over.",
    };

    // Of the dashboard itself: there is no target and no ARN.
    private static ActivityItem Line(string operation, long session, ActionOrigin by, DateTimeOffset at) => new()
    {
        Kind = ActivityKind.Action,
        At = at,
        TargetName = "",
        Arn = "",
        Identifier = session > 0 ? string.Create(CultureInfo.InvariantCulture, $"session {session}") : "",
        Operation = operation,
        Who = by.Who,
        Way = by.Way,
        Subject = by.Subject,
        From = by.From,
        Outcome = ActionOutcome.Accepted,
        AnsweredAt = at,
    };
}
