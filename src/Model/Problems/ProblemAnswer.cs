using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace DmsDashboard.Model.Problems;

/// <summary>The one form in which programs are told that something failed (RFC 9457). An extension of it that is not known is left out.</summary>
/// <param name="kind">What failed.</param>
/// <param name="detail">A sentence for this one failure that names what is wrong and how to mend it; no secrets.</param>
public sealed class ProblemAnswer(ProblemKind kind, string detail) : IResult
{
    /// <summary>Where several things were meant, a name for each.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>AWS's error code as it came; null when AWS had no part in it.</summary>
    public string? AwsCode { get; init; }

    /// <summary>The path of a list of what there is, without the path base; null where none helps.</summary>
    public string? ListedAt { get; init; }

    /// <summary>Whole seconds until it is worth asking again; null where nobody knows.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The HTTP status: the kind's own, but where the framework has already given one of the same meaning.</summary>
    public int Status { get; init; } = kind.Status;

    public ProblemKind Kind => kind;

    public string Detail => detail;

    /// <summary>A call to AWS failed.</summary>
    public static ProblemAnswer Of(DmsFault fault) => new(ProblemKinds.Of(fault), fault.Sentence)
    {
        AwsCode = fault.Code,
        RetryAfter = fault.Kind is FaultKind.Throttled ? 10 : null,
    };

    /// <summary>Writes it.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(Body(httpContext)).ExecuteAsync(httpContext);
    }

    private ProblemDetails Body(HttpContext http)
    {
        var body = new ProblemDetails { Type = http.Request.PathBase + kind.Address, Title = kind.Title, Status = Status, Detail = ListedAt is null ? detail : $"{detail} Those that are there are listed at {http.Request.PathBase}{ListedAt}." };
        body.Extensions["code"] = kind.Code;
        body.Extensions["traceId"] = RequestNumber.Of(http);
        if (Choices.Length > 0)
        {
            body.Extensions["choices"] = Choices;
        }

        if (AwsCode is not null)
        {
            body.Extensions["awsCode"] = AwsCode;
        }

        return body;
    }
}
