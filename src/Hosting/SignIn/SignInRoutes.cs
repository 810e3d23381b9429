using System.Globalization;
using DmsDashboard.Access;
using DmsDashboard.Components.SignIn;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DmsDashboard.Hosting.SignIn;

/// <summary>The pages before the door. They are plain HTML, without a circuit and without scripts that matter.</summary>
internal static class SignInRoutes
{
    private const int LargestForm = 16_384;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AllowAnonymous();
        pages.MapGet(SignInAddress.SignIn, SignIn);
        pages.MapGet(SignInAddress.Begin, Begin);
        pages.MapGet(SignInAddress.SignedOut, SignedOut);
        pages.MapGet(SignInAddress.NoAccess, NoAccess);
        pages.MapGet(SignInAddress.SignOut, AskSignOut);
        pages.MapPost(SignInAddress.SignOut, SignOutAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static IResult SignIn(HttpContext http, SignInFacts facts, string? returnUrl = null, string? fault = null)
    {
        var back = ReturnAddress.Of(returnUrl, http.Request.PathBase);
        // Who is in already has nothing to do here.
        if (fault is null && http.User.Identity is { IsAuthenticated: true } && AccessPrincipal.TokenOf(http.User) is null)
        {
            return Results.LocalRedirect(back);
        }

        return Page<SignInPage>(http, new()
        {
            [nameof(SignInPage.IsOpen)] = !facts.IsOn,
            [nameof(SignInPage.Begin)] = facts.Begin(http, back),
            [nameof(SignInPage.ProviderName)] = facts.ProviderName,
            [nameof(SignInPage.IsInFront)] = facts.IsInFront,
            [nameof(SignInPage.ReturnUrl)] = back,
            [nameof(SignInPage.Fault)] = Enum.TryParse<SignInFault>(fault, out var known) && Enum.IsDefined(known) ? known : null,
            [nameof(SignInPage.ProviderFaultAge)] = facts.ProviderFaultAge,
        });
    }

    /// <summary>For an address from which too many came.</summary>
    /// <param name="http">The request.</param>
    /// <param name="wait">How long it is to wait.</param>
    public static IResult TooMany(HttpContext http, TimeSpan wait)
    {
        var facts = http.RequestServices.GetRequiredService<SignInFacts>();
        http.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Page<SignInPage>(http, new()
        {
            [nameof(SignInPage.Begin)] = facts.Begin(http, ReturnAddress.Of(http.Request.Query[ReturnAddress.Parameter], http.Request.PathBase)),
            [nameof(SignInPage.ProviderName)] = facts.ProviderName,
            [nameof(SignInPage.ReturnUrl)] = ReturnAddress.First(http.Request.PathBase),
            [nameof(SignInPage.Fault)] = SignInFault.TooMany,
        }, StatusCodes.Status429TooManyRequests);
    }

    private static IResult Begin(HttpContext http, SignInFacts facts, string? returnUrl = null, bool? again = null) => facts.HasProvider
        ? Results.Challenge(SignInFacts.Properties(ReturnAddress.Of(returnUrl, http.Request.PathBase), again is true), [AccessSchemes.OpenId])
        : Results.LocalRedirect(http.Request.PathBase + SignInAddress.SignIn);

    private static RazorComponentResult<SignedOutPage> SignedOut(HttpContext http, SignInFacts facts, string? returnUrl = null, string? why = null) => Page<SignedOutPage>(http, new()
    {
        [nameof(SignedOutPage.Why)] = Enum.TryParse<SessionEnd>(why, out var known) && Enum.IsDefined(known) ? known : null,
        [nameof(SignedOutPage.SignIn)] = facts.SignIn(http, ReturnAddress.Of(returnUrl, http.Request.PathBase)),
        [nameof(SignedOutPage.ElsewhereAddress)] = facts.SignOutElsewhere,
    });

    private static IResult NoAccess(HttpContext http, SignInFacts facts, TimeProvider time) =>
        http.User.Identity is { IsAuthenticated: true } && AccessPrincipal.PermissionsOf(http.User).IsNone
            ? Page<NoAccessPage>(http, new()
            {
                [nameof(NoAccessPage.Name)] = AccessPrincipal.WhoOf(http.User),
                [nameof(NoAccessPage.Request)] = RequestNumber.Of(http),
                [nameof(NoAccessPage.At)] = time.GetUtcNow(),
                [nameof(NoAccessPage.Begin)] = facts.HasProvider ? $"{SignInAddress.Begin[1..]}?again=true" : null,
            }, StatusCodes.Status403Forbidden)
            : Results.LocalRedirect(http.Request.PathBase + SignInAddress.SignIn);

    private static IResult AskSignOut(HttpContext http, SignInFacts facts) => http.User.Identity is { IsAuthenticated: true }
        ? Page<SignOutPage>(http, new()
        {
            [nameof(SignOutPage.Name)] = AccessPrincipal.WhoOf(http.User),
            [nameof(SignOutPage.RoleWord)] = SignInFacts.RoleWord(http.User),
            [nameof(SignOutPage.HasSession)] = SignInFacts.HasSession(http.User),
            [nameof(SignOutPage.ElsewhereAddress)] = facts.SignOutElsewhere,
        })
        : Results.LocalRedirect(http.Request.PathBase + SignInAddress.SignIn);

    // The antiforgery token goes with the person: a form that another site posts has none.
    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery)
    {
        var (form, status) = await PostedForm.ReadAsync(http);
        if (form is null || !await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Text("This form is not the dashboard's own, or too old. Open the page again.", statusCode: form is null ? status : StatusCodes.Status400BadRequest);
        }

        await http.SignOutAsync(AccessSchemes.Session);
        return Results.LocalRedirect(http.Request.PathBase + SignInAddress.SignedOut);
    }

    private static RazorComponentResult<TPage> Page<TPage>(HttpContext http, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        // What such a page says holds for this moment and this person.
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }
}
