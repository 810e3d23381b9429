using System.Globalization;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>A share link that was made.</summary>
internal sealed record MadeShare
{
    /// <summary>By which it is ended; null where only the activity knows that it was made.</summary>
    public required long? Id { get; init; }

    /// <summary>The address for its visitors, told this once and kept nowhere. Null where the same request was asked again.</summary>
    public required string? Link { get; init; }

    /// <summary>For a person.</summary>
    public required string Sentence { get; init; }

    /// <summary>Of its item of the activity.</summary>
    public required long? ActivityId { get; init; }

    public static IResult Answer(ActionResult result, string? link) => result.Outcome is ActionOutcome.Accepted
        ? TypedResults.Created((string?)null, new MadeShare
        {
            Id = result.MadeId is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null,
            Link = link,
            Sentence = link is null ? $"{result.Sentence} Its address was told once and is kept nowhere: if you do not have it, end the link and make another." : result.Sentence,
            ActivityId = result.ActivityId,
        })
        : CommandAnswers.Of(result);
}
