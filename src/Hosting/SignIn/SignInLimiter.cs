using DmsDashboard.Access;

namespace DmsDashboard.Hosting.SignIn;

/// <summary>Answers 429 to addresses that ask for the sign-in, or come back from the provider, too often; the way back is no route, so this stands before both.</summary>
internal sealed class SignInLimiter(RequestDelegate next, SignInLimits limits)
{
    public Task InvokeAsync(HttpContext http) => SignInLimits.IsCounted(http.Request.Path) && limits.Take(http) is { } wait
        ? SignInRoutes.TooMany(http, wait).ExecuteAsync(http)
        : next(http);
}
