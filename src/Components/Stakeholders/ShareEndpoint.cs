using System.Globalization;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Store;
using DmsDashboard.Store.Shares;
using DmsDashboard.Store.Stakeholders;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>The progress of chosen replications, for whoever has the link. A link that has ended, was taken back or never was looks the same.</summary>
internal sealed class ShareEndpoint(DmsStore store, ShareStore shares, ShareLimits limits, ReportAudience audience, IAntiforgery antiforgery, TimeProvider time)
{
    public const string Path = "/s/{token}";

    private const string Field = "passcode";

    public async Task<IResult> ShowAsync(HttpContext http, string token)
    {
        StakeholderHeaders.Write(http);
        if (limits.Request(http) is { } wait)
        {
            return Busy(http, wait, "There were too many requests from here.");
        }

        var (share, answer) = await FindAsync(http, token);
        if (share is null)
        {
            return answer;
        }

        return share.IsProvenBy(ShareCookie.Read(http)) ? Report(share) : Ask(http, StatusCodes.Status200OK);
    }

    /// <summary>Somebody has written a passcode.</summary>
    public async Task<IResult> EnterAsync(HttpContext http, string token)
    {
        StakeholderHeaders.Write(http);
        if (limits.Request(http) is { } wait)
        {
            return Busy(http, wait, "There were too many requests from here.");
        }

        var (share, answer) = await FindAsync(http, token);
        if (share is null)
        {
            return answer;
        }

        var (form, status) = await PostedForm.ReadAsync(http);
        if (form is null)
        {
            return Ask(http, status, "What came was no form, or too long for a passcode. Write the passcode again.");
        }

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Ask(http, StatusCodes.Status400BadRequest, "This page was open for too long, or your browser keeps no cookies. Write the passcode again.");
        }

        return limits.Try(http, share.Share.Id) is { } locked ? Busy(http, locked, "The passcode was tried too often.") : Enter(http, share, token, form[Field].ToString());
    }

    private IResult Enter(HttpContext http, OpenShare share, string token, string passcode)
    {
        if (share.ProofFor(passcode) is not { } proof)
        {
            return Ask(http, StatusCodes.Status403Forbidden, "That is not the passcode of this link. Mind capital letters.");
        }

        ShareCookie.Write(http, token, proof, share.Share.ExpiresAt);
        return TypedResults.LocalRedirect($"~/s/{token}{http.Request.QueryString}");
    }

    private async Task<(OpenShare? Share, IResult Answer)> FindAsync(HttpContext http, string token)
    {
        try
        {
            return await shares.FindAsync(token, http.RequestAborted) is { } share ? (share, Results.Empty) : (null, Page<ShareEndedPage>(StatusCodes.Status404NotFound));
        }
        catch (ActivityStoreException)
        {
            // The reason is the operators' business; the dashboard status tells it.
            return (null, Busy(http, TimeSpan.FromSeconds(StakeholderDocument.RenewSeconds), "This page cannot be shown at the moment.", StatusCodes.Status503ServiceUnavailable));
        }
    }

    private RazorComponentResult<ReportPage> Report(OpenShare share)
    {
        audience.Come();
        var report = StakeholderReader.Read(share.Share.Title, StatusSubjects.Of(store.Current, share.Share), time.GetUtcNow());
        return Page<ReportPage>(StatusCodes.Status200OK, (nameof(ReportPage.Report), report), (nameof(ReportPage.Ends), share.Share.ExpiresAt));
    }

    // The title is for those who know the passcode.
    private RazorComponentResult<SharePasscodePage> Ask(HttpContext http, int status, string? problem = null)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        StakeholderHeaders.Write(http, hasForm: true);
        return Page<SharePasscodePage>(
            status,
            (nameof(SharePasscodePage.Action), $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}"),
            (nameof(SharePasscodePage.Field), Field),
            (nameof(SharePasscodePage.TokenField), tokens.FormFieldName),
            (nameof(SharePasscodePage.Token), tokens.RequestToken),
            (nameof(SharePasscodePage.Problem), problem));
    }

    private static RazorComponentResult<ShareBusyPage> Busy(HttpContext http, TimeSpan wait, string sentence, int status = StatusCodes.Status429TooManyRequests)
    {
        http.Response.Headers[HeaderNames.RetryAfter] = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Page<ShareBusyPage>(status, (nameof(ShareBusyPage.Sentence), sentence), (nameof(ShareBusyPage.Wait), wait));
    }

    private static RazorComponentResult<TPage> Page<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(parameters.ToDictionary(static one => one.Name, static one => one.Value)) { StatusCode = status };
}
