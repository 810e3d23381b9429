namespace DmsDashboard.Model.Access;

/// <summary>Reads forms that strangers may send, before antiforgery does: what is no form at all would be a failure there.</summary>
internal static class PostedForm
{
    /// <summary>The form; or none and the status that says why: 413 when it is too long, else 400.</summary>
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return (null, StatusCodes.Status400BadRequest);
        }

        try
        {
            return (await http.Request.ReadFormAsync(http.RequestAborted), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
