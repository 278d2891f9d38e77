"""What people do with the second factor: set it up, sign in with it, recover when it is lost."""

from sqlalchemy import delete

from consult.accounts import letters
from consult.accounts.commands.people import end_all_sign_ins
from consult.accounts.models import Person, RecoveryCode, SignIn
from consult.kernel import passwords
from consult.kernel.errors import Refused
from consult.kernel.text.speech import N_
from consult.kernel.work import Work


class CodeIsWrong(Refused):
    """The one-time code does not fit."""

    says = N_("This code is not right, or it was used already. Wait for the next code and type it again.")
    field = "code"


class RecoveryCodeIsWrong(Refused):
    """No such recovery code is left."""

    says = N_("This recovery code is not right, or it was used already. Type another one of your codes.")
    field = "code"


def start_second_factor(work: Work, *, person: Person) -> str:
    """Give the secret for an authenticator application; a new one unless one waits to be confirmed.

    An application that is in use already stays in force until the new one has given its first code.
    """
    if person.totp_next_sealed is not None:
        return _opened(work, person, person.totp_next_sealed)
    secret = passwords.new_secret()
    person.totp_next_sealed = work.vault.seal(secret.encode(), about=_about(person))
    return secret


def confirm_second_factor(work: Work, *, person: Person, entry: SignIn, code: str) -> tuple[str, ...]:
    """Switch the second factor on, once the application's first code was right; gives recovery codes to keep.

    Errors: CodeIsWrong.
    """
    person.totp_last_step = _step(work, person, person.totp_next_sealed, code, after=0)
    person.totp_sealed, person.totp_next_sealed = person.totp_next_sealed, None
    person.totp_confirmed_at = entry.second_factor_at = work.now
    work.witness("set-up-second-factor", about=("person", person.id))
    return make_recovery_codes(work, person=person)


def give_code(work: Work, *, entry: SignIn, code: str) -> None:
    """Complete a sign-in with the code of the second factor. Errors: CodeIsWrong."""
    person = entry.person
    person.totp_last_step = _step(work, person, person.totp_sealed, code, after=person.totp_last_step)
    entry.second_factor_at = work.now


def make_recovery_codes(work: Work, *, person: Person) -> tuple[str, ...]:
    """Give new recovery codes, which nobody can read again; the ones before stop working."""
    _forget_recovery_codes(work, person)
    codes = passwords.new_recovery_codes()
    work.session.add_all(RecoveryCode(person_id=person.id, pin=_pin(work, person, code)) for code in codes)
    work.witness("make-recovery-codes", about=("person", person.id))
    return codes


def give_recovery_code(work: Work, *, entry: SignIn, code: str) -> None:
    """Complete a sign-in with a recovery code, which works no more; the person gets a letter.

    Errors: RecoveryCodeIsWrong.
    """
    person = entry.person
    this = delete(RecoveryCode).where(RecoveryCode.pin == _pin(work, person, code))
    if work.session.scalar(this.returning(RecoveryCode.id)) is None:
        raise RecoveryCodeIsWrong
    entry.second_factor_at = work.now
    work.post(letters.recovery_code_used(person))
    work.witness("use-recovery-code", about=("person", person.id))


def forget_second_factor(work: Work, *, person: Person) -> None:
    """Switch the second factor of somebody off who lost application and codes; ends every sign-in of the person."""
    person.totp_sealed = person.totp_next_sealed = person.totp_confirmed_at = None
    _forget_recovery_codes(work, person)
    end_all_sign_ins(work, person=person)
    work.witness("forget-second-factor", about=("person", person.id))


def _step(work: Work, person: Person, sealed: bytes | None, code: str, *, after: int) -> int:
    secret = None if sealed is None else _opened(work, person, sealed)
    step = None if secret is None else passwords.step_of(code, secret, now=work.now, after=after)
    if step is None:
        raise CodeIsWrong
    return step


def _opened(work: Work, person: Person, sealed: bytes) -> str:
    return work.vault.open(sealed, about=_about(person)).decode()


def _about(person: Person) -> str:
    return f"person.totp:{person.id}"


def _pin(work: Work, person: Person, code: str) -> str:
    return work.vault.pin(f"recovery-code|{person.id}|{passwords.plain_code(code)}")


def _forget_recovery_codes(work: Work, person: Person) -> None:
    work.session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person.id))
