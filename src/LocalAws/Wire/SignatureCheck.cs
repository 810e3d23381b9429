using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>
/// Checks SigV4. The access key <c>test</c> is verified with the secret <c>test</c>; of other keys the secret is not known
/// here, so that theirs must only be well-formed. Clock skew is not checked: tests drive the account's clock.
/// </summary>
internal sealed class SignatureCheck(string region)
{
    private const string VerifiableKey = "test";
    private const string Secret = "test";

    /// <summary>Lets a signed request pass.</summary>
    /// <exception cref="AwsFaultException">MissingAuthenticationTokenException, IncompleteSignatureException or InvalidSignatureException.</exception>
    public void Check(HttpRequest request, AwsService service, ReadOnlySpan<byte> body)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw new AwsFaultException("MissingAuthenticationTokenException", "Missing Authentication Token");
        }

        var authorization = AuthorizationHeader.Parse(header);
        CheckScope(authorization, service);
        var date = CheckDate(request, authorization);
        CheckSignedHeaders(request, authorization);
        var payloadHash = CheckPayload(request, body);
        if (authorization.AccessKey == VerifiableKey && Signature(request, authorization, date, payloadHash) != authorization.Signature)
        {
            throw new AwsFaultException("InvalidSignatureException", "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private void CheckScope(AuthorizationHeader authorization, AwsService service)
    {
        if (authorization.Region != region)
        {
            throw new AwsFaultException("InvalidSignatureException", $"Credential should be scoped to a valid region, not '{authorization.Region}'; this account is in '{region}'.");
        }

        if (authorization.Service != service.SigningName)
        {
            throw new AwsFaultException("InvalidSignatureException", $"Credential should be scoped to correct service: '{service.SigningName}'.");
        }
    }

    private static string CheckDate(HttpRequest request, AuthorizationHeader authorization)
    {
        var date = request.Headers["X-Amz-Date"].ToString();
        if (!DateTime.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new AwsFaultException("IncompleteSignatureException", $"Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601");
        }

        return date[..8] == authorization.Date
            ? date
            : throw new AwsFaultException("InvalidSignatureException", $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{authorization.Date}' != '{date[..8]}', from '{date}'.");
    }

    private static void CheckSignedHeaders(HttpRequest request, AuthorizationHeader authorization)
    {
        var wanted = request.Headers.Keys.Where(static name => name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)).Append("host");
        foreach (var name in wanted)
        {
            if (!authorization.SignedHeaders.Contains(name.ToLowerInvariant()))
            {
                throw new AwsFaultException("InvalidSignatureException", $"'{name.ToLowerInvariant()}' must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
    }

    private static string CheckPayload(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var actual = Convert.ToHexStringLower(SHA256.HashData(body));
        var given = request.Headers["X-Amz-Content-SHA256"].ToString();
        return given.Length == 0 || given == actual
            ? actual
            : throw new AwsFaultException("InvalidSignatureException", "The value of the header 'x-amz-content-sha256' does not match the request's body.");
    }

    private static string Signature(HttpRequest request, AuthorizationHeader authorization, string date, string payloadHash)
    {
        var canonical = new StringBuilder("POST\n").Append(request.Path.Value).Append('\n').Append(Query(request)).Append('\n');
        foreach (var name in authorization.SignedHeaders)
        {
            canonical.Append(name).Append(':').AppendJoin(',', request.Headers[name].Select(static value => Collapse(value))).Append('\n');
        }

        canonical.Append('\n').AppendJoin(';', authorization.SignedHeaders).Append('\n').Append(payloadHash);
        var scope = $"{authorization.Date}/{authorization.Region}/{authorization.Service}/aws4_request";
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + Secret);
        foreach (var part in (string[])[authorization.Date, authorization.Region, authorization.Service, "aws4_request"])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    // The services here take nothing from a query, but whoever appends one to a signed request must not get through.
    private static string Query(HttpRequest request) => string.Join(
        '&',
        request.QueryString.ToString().TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => part.Contains('=', StringComparison.Ordinal) ? part : part + "=").Order(StringComparer.Ordinal));

    // SigV4 trims a header's value and counts a run of spaces as one.
    private static string Collapse(string? value) => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
