using System.Globalization;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Access;

/// <summary>A token that was made.</summary>
internal sealed record MadeToken
{
    /// <summary>By which it is revoked; null where only the activity knows that it was made.</summary>
    public required long? Id { get; init; }

    /// <summary>What a program sends as Authorization: Bearer, told this once: only its hash is kept. Null where the same request was asked again.</summary>
    public required string? Token { get; init; }

    /// <summary>For a person.</summary>
    public required string Sentence { get; init; }

    /// <summary>Of its item of the activity.</summary>
    public required long? ActivityId { get; init; }

    public static IResult Answer(ActionResult result, string? token) => result.Outcome is ActionOutcome.Accepted
        ? TypedResults.Created((string?)null, new MadeToken
        {
            Id = result.MadeId is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null,
            Token = token,
            Sentence = token is null ? $"{result.Sentence} It was told once and only its hash is kept: if you do not have it, revoke it and make another." : result.Sentence,
            ActivityId = result.ActivityId,
        })
        : CommandAnswers.Of(result);
}
